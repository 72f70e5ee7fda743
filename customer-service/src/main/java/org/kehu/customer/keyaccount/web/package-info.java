/** Key accounts over HTTP. */
@NullMarked
package org.kehu.customer.keyaccount.web;

import org.jspecify.annotations.NullMarked;
