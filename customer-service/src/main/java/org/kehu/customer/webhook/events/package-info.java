/** What webhooks are fed with, and what happens to them. */
@NullMarked
package org.kehu.customer.webhook.events;

import org.jspecify.annotations.NullMarked;
