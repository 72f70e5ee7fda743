/**
 * The visit tracking sheet (客户拜访跟踪表): the visits to a customer, by a person or of some days, each
 * with what followed from it.
 */
@NullMarked
package org.kehu.visit.trackingsheet;

import org.jspecify.annotations.NullMarked;
