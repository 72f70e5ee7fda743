/** Webhooks over HTTP: their administration, and their delivery. */
@NullMarked
package org.kehu.customer.webhook.web;

import org.jspecify.annotations.NullMarked;
