/**
 * Who did what, when, from where, why and with which outcome: a hash-linked trail per process start
 * whose heads are anchored on a topic that never expires (field M38).
 */
@NullMarked
package org.kehu.kit.audit;

import org.jspecify.annotations.NullMarked;
