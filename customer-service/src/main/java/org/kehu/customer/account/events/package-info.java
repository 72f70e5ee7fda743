/** What others hear of applications for accounts. */
@NullMarked
package org.kehu.customer.account.events;

import org.jspecify.annotations.NullMarked;
