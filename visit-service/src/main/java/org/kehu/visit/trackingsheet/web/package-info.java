/** The visit tracking sheet over HTTP and as a table. */
@NullMarked
package org.kehu.visit.trackingsheet.web;

import org.jspecify.annotations.NullMarked;
