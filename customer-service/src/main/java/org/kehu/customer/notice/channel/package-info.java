/** The ways by which a notice goes: e-mail, and the company's gateways for texts and for staff. */
@NullMarked
package org.kehu.customer.notice.channel;

import org.jspecify.annotations.NullMarked;
