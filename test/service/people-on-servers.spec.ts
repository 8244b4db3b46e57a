import '../support/on-servers.js';
import './people.spec.js';
