/** Approvals as others hear of them, and the open work of those who are asked. */
@NullMarked
package org.kehu.kit.approval.events;

import org.jspecify.annotations.NullMarked;
