/**
 * What the process and the audit trail let suspect without anybody's report (疑似违规, X-45, X-46): a
 * person confirms it, which reports a violation, or dismisses it with a reason. Nothing follows by
 * itself.
 */
@NullMarked
package org.kehu.complaint.suspicion;

import org.jspecify.annotations.NullMarked;
