import { testOnTemplates } from '../support/office/on-templates.js';

testOnTemplates(1);
