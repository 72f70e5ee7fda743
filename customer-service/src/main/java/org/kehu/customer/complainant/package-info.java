/**
 * Complainants without a customer file, as far as notices need them: complaint-service owns them.
 */
@NullMarked
package org.kehu.customer.complainant;

import org.jspecify.annotations.NullMarked;
