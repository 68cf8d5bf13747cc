import '../shared/theme/page.css';
import './keys-page.ts';
