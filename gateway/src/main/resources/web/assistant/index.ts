import '../shared/theme/page.css';
import './assistant-page.ts';
