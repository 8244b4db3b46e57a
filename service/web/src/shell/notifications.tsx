import { Notifications } from '@mantine/notifications';
import '@mantine/core/styles/Notification.css';
import '@mantine/notifications/styles.css';
import './notifications.css';

export default () => <Notifications position="bottom-right" />;
