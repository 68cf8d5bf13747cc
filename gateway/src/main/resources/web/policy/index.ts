import '../shared/theme/page.css';
import './policy-page.ts';
