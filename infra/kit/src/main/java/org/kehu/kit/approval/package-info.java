/**
 * Approvals of any service (审批): who is asked in which order, who may speak for whom, what exactly
 * was asked, and the outcome, which the feature that asked gets once however often a process is
 * killed.
 */
@NullMarked
package org.kehu.kit.approval;

import org.jspecify.annotations.NullMarked;
