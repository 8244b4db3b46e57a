import '../support/on-servers.js';
import './office.spec.js';
