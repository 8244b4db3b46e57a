import '../support/on-servers.js';
import './drafts.spec.js';
