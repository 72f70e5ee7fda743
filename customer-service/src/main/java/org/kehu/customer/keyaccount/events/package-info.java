/** Key accounts as told to others. */
@NullMarked
package org.kehu.customer.keyaccount.events;

import org.jspecify.annotations.NullMarked;
