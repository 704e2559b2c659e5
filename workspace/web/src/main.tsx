import '@fontsource/inter/latin-400.css';
import '@fontsource/inter/latin-500.css';
import '@fontsource/inter/latin-600.css';
import '@fontsource/inter/latin-700.css';
import '@rocket.chat/icons/dist/rocketchat.css';
import '@rocket.chat/fuselage/dist/fuselage.css';
import './styles.css';
import { render } from 'react-dom';
import { App } from './app';
import { completeRenderer } from './renderer/complete-renderer';

completeRenderer();
render(<App />, document.getElementById('root'));
