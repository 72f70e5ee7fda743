/** Development plans over HTTP. */
@NullMarked
package org.kehu.customer.development.web;

import org.jspecify.annotations.NullMarked;
