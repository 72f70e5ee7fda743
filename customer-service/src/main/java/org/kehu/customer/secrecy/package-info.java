/**
 * Confidentiality agreements with each employee (保密协议, G-12): scope, period, liability; and who of
 * the staff, whatever the employment (G-18), has none in force.
 */
@NullMarked
package org.kehu.customer.secrecy;

import org.jspecify.annotations.NullMarked;
