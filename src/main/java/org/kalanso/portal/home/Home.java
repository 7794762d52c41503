package org.kalanso.portal.home;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.home.HomeTile;
import org.kalanso.platform.home.Tile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Collects the tiles of the home page from the modules. */
@Component
class Home {
    private static final Logger LOG = LoggerFactory.getLogger(Home.class);
    private final ObjectProvider<HomeTile> sources;

    Home(ObjectProvider<HomeTile> sources) {
        this.sources = sources;
    }

    /** In the order that the modules ask for; what waits for this person comes first. */
    List<Tile> tiles(Caller caller) {
        return sources.stream()
                .sorted(Comparator.comparingInt(HomeTile::order))
                .flatMap(source -> asked(source, caller))
                .sorted(Comparator.comparing(Tile::attention).reversed())
                .toList();
    }

    /** A module that fails leaves its tiles out: the others must still be reached from here. */
    private static Stream<Tile> asked(HomeTile source, Caller caller) {
        try {
            return source.of(caller).stream();
        } catch (RuntimeException failed) {
            LOG.error("{} gave no tiles", source.getClass().getName(), failed);
            return Stream.empty();
        }
    }
}
