/**
 * The customer register of an outlet (客户登记本): who came, what was asked, who receives, whose
 * customer it is.
 */
@NullMarked
package org.kehu.visit.reception;

import org.jspecify.annotations.NullMarked;
