/** What others hear of confidentiality agreements. */
@NullMarked
package org.kehu.customer.secrecy.events;

import org.jspecify.annotations.NullMarked;
