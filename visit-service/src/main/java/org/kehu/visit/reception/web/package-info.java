/** HTTP in: the customer register. */
@NullMarked
package org.kehu.visit.reception.web;

import org.jspecify.annotations.NullMarked;
