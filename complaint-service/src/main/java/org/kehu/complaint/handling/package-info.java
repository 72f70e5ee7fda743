/** The rules a case is handled under: proposals, approval, call-backs. */
@NullMarked
package org.kehu.complaint.handling;

import org.jspecify.annotations.NullMarked;
