/** Where approvals are kept. */
@NullMarked
package org.kehu.kit.approval.storage;

import org.jspecify.annotations.NullMarked;
