import '../shared/theme/page.css';
