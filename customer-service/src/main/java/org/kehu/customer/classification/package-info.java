/**
 * Grades A-D and key-account tiers, by policies that are data and explain themselves (C-80 to
 * C-97).
 */
@NullMarked
package org.kehu.customer.classification;

import org.jspecify.annotations.NullMarked;
