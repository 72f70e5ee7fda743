/** The words of notices: versioned, in two languages, with typed placeholders. */
@NullMarked
package org.kehu.customer.notice.template;

import org.jspecify.annotations.NullMarked;
