/** What others hear of links to the page. */
@NullMarked
package org.kehu.complaint.page.events;

import org.jspecify.annotations.NullMarked;
