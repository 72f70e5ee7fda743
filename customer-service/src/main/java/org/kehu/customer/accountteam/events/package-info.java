/** What others hear of the key-account team. */
@NullMarked
package org.kehu.customer.accountteam.events;

import org.jspecify.annotations.NullMarked;
