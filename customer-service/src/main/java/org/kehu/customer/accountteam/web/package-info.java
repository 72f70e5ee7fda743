/** The key-account team over HTTP. */
@NullMarked
package org.kehu.customer.accountteam.web;

import org.jspecify.annotations.NullMarked;
