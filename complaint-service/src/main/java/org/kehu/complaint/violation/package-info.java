/**
 * Breaches of the rules by employees, heard, sanctioned by severity, appealed (违规与处理, X-45 to
 *
 */
@NullMarked
package org.kehu.complaint.violation;

import org.jspecify.annotations.NullMarked;
