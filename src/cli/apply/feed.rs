//! Where the commands come from, read ahead by a thread of its own, so that a pause can be noticed.

use crate::cli::trouble::Trouble;
use std::fs::File;
use std::io::{self, Read};
use std::path::PathBuf;
use std::sync::mpsc::{Receiver, RecvTimeoutError, SyncSender, sync_channel};
use std::time::Duration;

/// The most bytes handed over at once.
const PIECE: usize = 64 << 10;

/// A file or a pipe.
#[derive(Debug)]
pub struct Feed {
    path: PathBuf,
    pieces: Receiver<io::Result<Vec<u8>>>,
}

/// What came.
#[derive(Debug)]
pub enum Came {
    /// Bytes, all that were there.
    Bytes(Vec<u8>),
    /// Nothing, for as long as was waited.
    Nothing,
    /// Nothing, and nothing more will.
    End,
}

impl Feed {
    /// Opens the file; standard input where there is none.
    ///
    /// # Errors
    /// [`Trouble::Input`].
    pub fn open(file: Option<PathBuf>) -> Result<Self, Trouble> {
        let path = file.clone().unwrap_or_else(|| PathBuf::from("-"));
        let trouble = |error| Trouble::Input { path: path.clone(), error };
        let source: Box<dyn Read + Send> = match file {
            None => Box::new(io::stdin()),
            Some(file) => Box::new(File::open(file).map_err(trouble)?),
        };
        // One piece is carried out while the next is read: no more is ever held.
        let (send, pieces) = sync_channel(1);
        std::thread::Builder::new().name("read".to_owned()).spawn(move || read(source, &send)).map_err(trouble)?;
        Ok(Self { path, pieces })
    }

    /// The next bytes; waits for them for ever, or for so long.
    ///
    /// # Errors
    /// [`Trouble::Input`].
    pub fn next(&mut self, wait: Option<Duration>) -> Result<Came, Trouble> {
        let first = match wait {
            Some(wait) => self.pieces.recv_timeout(wait),
            None => self.pieces.recv().map_err(|_| RecvTimeoutError::Disconnected),
        };
        let mut bytes = match first {
            Ok(piece) => self.piece(piece)?,
            Err(RecvTimeoutError::Timeout) => return Ok(Came::Nothing),
            Err(RecvTimeoutError::Disconnected) => return Ok(Came::End),
        };
        // What came meanwhile in small pieces shares one answer.
        while bytes.len() < PIECE
            && let Ok(Ok(more)) = self.pieces.try_recv()
        {
            bytes.extend(more);
        }
        Ok(Came::Bytes(bytes))
    }

    fn piece(&self, piece: io::Result<Vec<u8>>) -> Result<Vec<u8>, Trouble> {
        piece.map_err(|error| Trouble::Input { path: self.path.clone(), error })
    }
}

/// Reads to the end. It ends too when nobody takes the pieces any more, at the next that comes.
fn read(mut source: Box<dyn Read + Send>, send: &SyncSender<io::Result<Vec<u8>>>) {
    let mut room = vec![0; PIECE];
    loop {
        let piece = match source.read(&mut room) {
            Ok(0) => return,
            Ok(length) => Ok(room[..length].to_vec()),
            Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
            Err(error) => Err(error),
        };
        let last = piece.is_err();
        if send.send(piece).is_err() || last {
            return;
        }
    }
}
