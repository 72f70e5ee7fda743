/**
 * Who was refused for want of a token or a right, handed on for the audit trail (field M38): the
 * gateway itself stores nothing.
 */
@NullMarked
package org.kehu.gateway.refusal;

import org.jspecify.annotations.NullMarked;
