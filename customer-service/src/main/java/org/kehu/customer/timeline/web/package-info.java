/** The timeline over HTTP. */
@NullMarked
package org.kehu.customer.timeline.web;

import org.jspecify.annotations.NullMarked;
