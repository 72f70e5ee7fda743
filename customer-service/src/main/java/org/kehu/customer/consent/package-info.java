/** For what a customer has agreed to be contacted (处理个人信息的同意, PIPL articles 13 to 16). */
@NullMarked
package org.kehu.customer.consent;

import org.jspecify.annotations.NullMarked;
