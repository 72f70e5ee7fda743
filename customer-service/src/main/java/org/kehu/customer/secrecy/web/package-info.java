/** Confidentiality agreements over HTTP. */
@NullMarked
package org.kehu.customer.secrecy.web;

import org.jspecify.annotations.NullMarked;
