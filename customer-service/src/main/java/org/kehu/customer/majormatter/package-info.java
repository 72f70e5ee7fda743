/**
 * Major matters in any department's contact with customers (重大事项, C-20): reported to the
 * information department, where they stay; what the business itself keeps secret is kept in its
 * department until that is over.
 */
@NullMarked
package org.kehu.customer.majormatter;

import org.jspecify.annotations.NullMarked;
