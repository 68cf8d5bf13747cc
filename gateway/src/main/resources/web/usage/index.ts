import '../shared/theme/page.css';
import './usage-page.ts';
