/** Major matters over HTTP. */
@NullMarked
package org.kehu.customer.majormatter.web;

import org.jspecify.annotations.NullMarked;
