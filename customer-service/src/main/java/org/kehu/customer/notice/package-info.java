/**
 * Notices to customers and to our own people (通知): the only place that sends them, after consent,
 * fatigue and quiet hours were asked.
 */
@NullMarked
package org.kehu.customer.notice;

import org.jspecify.annotations.NullMarked;
