package org.kalanso.notifications.push;

/** By whom a device is reached. */
public enum PushKind {
    /** Google's service, for apps. */
    FCM,
    /** The browser's own service. */
    WEB
}
