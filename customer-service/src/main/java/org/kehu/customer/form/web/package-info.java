/** Forms over HTTP. */
@NullMarked
package org.kehu.customer.form.web;

import org.jspecify.annotations.NullMarked;
