import '../support/on-servers.js';
import './documents.spec.js';
