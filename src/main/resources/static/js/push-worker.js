// Shows what is pushed, also while no page is open. It keeps nothing and answers for no page.
self.addEventListener("push", (event) => {
  const { notice, title, text, link } = event.data.json();
  event.waitUntil(self.registration.showNotification(title, { body: text, tag: notice, data: { link } }));
});

self.addEventListener("notificationclick", (event) => {
  event.notification.close();
  const link = event.notification.data?.link;
  event.waitUntil(self.clients.openWindow(/^\/(?!\/)/.test(link) ? link : "/notices"));
});
