/** The customer file (客户档案): its sections, lifecycle, owner, history and completeness. */
@NullMarked
package org.kehu.customer.file;

import org.jspecify.annotations.NullMarked;
