package org.kalanso.school.classgroup;

import java.util.List;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.access.Role;
import org.kalanso.platform.home.HomeTile;
import org.kalanso.platform.home.Tile;
import org.kalanso.platform.text.Sentence;
import org.kalanso.school.ClassGroup;
import org.kalanso.school.Classes;
import org.springframework.stereotype.Component;

/** On the home page: how many pupils and classes a person answers for; where there are none yet, the first thing to do. */
@Component
class ClassTiles implements HomeTile {
    private static final int ORDER = 10;
    private final Classes classes;

    ClassTiles(Classes classes) {
        this.classes = classes;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public List<Tile> of(Caller caller) {
        if (caller.school() == null || !caller.is(Role.HEAD, Role.MANAGER, Role.TEACHER)) return List.of();
        List<ClassGroup> mine = classes.visibleTo(caller);
        int pupils = mine.stream().mapToInt(ClassGroup::pupils).sum();
        if (pupils == 0 && caller.is(Role.HEAD, Role.MANAGER))
            return List.of(Tile.step(Sentence.of("class.step-import"), "upload", "/imports/new")
                    .withNote(Sentence.of("class.step-import-note")));
        return List.of(
                Tile.of(Integer.toString(pupils), Sentence.of("class.tile-pupils", pupils), "people", "/students"),
                Tile.of(
                        Integer.toString(mine.size()),
                        Sentence.of("class.tile-classes", mine.size()),
                        "class",
                        "/classes"));
    }
}
