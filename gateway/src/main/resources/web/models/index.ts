import '../shared/theme/page.css';
import './models-page.ts';
