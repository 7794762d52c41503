package org.kalanso.portal.home;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import org.kalanso.platform.access.Allow;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.access.Who;
import org.kalanso.platform.home.Tile;
import org.kalanso.platform.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** The home page, and the whole menu for phones, whose bottom bar holds only part of it. */
@Controller
class HomePages {
    private static final LocalTime EVENING = LocalTime.of(17, 0);
    private static final LocalTime MORNING = LocalTime.of(4, 0);
    private final Home home;
    private final Clock clock;

    HomePages(Home home, Clock clock) {
        this.home = home;
        this.clock = clock;
    }

    @GetMapping("/")
    @Allow(Who.SIGNED_IN)
    ModelAndView home(Page page, Caller caller) {
        var where = page.frame().where();
        var now = clock.instant().atZone(where == null ? ZoneOffset.UTC : where.zone());
        var tiles = home.tiles(caller);
        return page.view(
                "portal/home/home",
                "waiting",
                tiles.stream().filter(Tile::attention).toList(),
                "tiles",
                tiles.stream().filter(tile -> !tile.attention()).toList(),
                "greeting",
                isEvening(now.toLocalTime()) ? "home.good-evening" : "home.good-day",
                "day",
                written(now.toLocalDate(), page));
    }

    @GetMapping("/places")
    @Allow(Who.SIGNED_IN)
    ModelAndView places(Page page) {
        return page.view("portal/home/places");
    }

    private static boolean isEvening(LocalTime time) {
        return time.isAfter(EVENING) || time.isBefore(MORNING);
    }

    private static String written(LocalDate day, Page page) {
        String text = DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL)
                .withLocale(page.locale())
                .format(day);
        return text.substring(0, 1).toUpperCase(page.locale()) + text.substring(1);
    }
}
