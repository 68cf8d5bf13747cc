import '../shared/theme/page.css';
import './audit-page.ts';
