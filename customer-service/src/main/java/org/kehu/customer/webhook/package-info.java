/** Events pushed to departments that ask for them by HTTP (field M32). */
@NullMarked
package org.kehu.customer.webhook;

import org.jspecify.annotations.NullMarked;
