/** Grants of single files over HTTP. */
@NullMarked
package org.kehu.customer.grant.web;

import org.jspecify.annotations.NullMarked;
