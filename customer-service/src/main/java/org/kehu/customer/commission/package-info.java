/**
 * Who gets which share of the commission for a deal (提成分配, C-118): all of it for who did it alone,
 * shares by agreement when another was asked to cooperate.
 */
@NullMarked
package org.kehu.customer.commission;

import org.jspecify.annotations.NullMarked;
